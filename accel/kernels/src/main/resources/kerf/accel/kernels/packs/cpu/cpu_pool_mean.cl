#pragma OPENCL EXTENSION cl_khr_fp16 : enable
__kernel void mean(__global long *_kernel_context, __constant uchar *_constant_region, __local uchar *_local_region, __global int *_atomics, __global uchar *in, __global uchar *windows, __global uchar *out, __global uchar *shape)
{
  bool b_7, b_11, b_15;
  float f_66, f_67, f_68, f_69, f_70, f_71, f_72, f_73, f_74, f_75, f_76, f_77, f_78, f_79, f_80, f_81, f_128, f_129, f_131, f_132, f_133, f_134, f_135, f_136, f_137, f_138, f_139, f_140, f_141, f_142, f_143, f_144, f_145, f_146;
  float16 v16f_65, v16f_97, v16f_100, v16f_110, v16f_111, v16f_130, v16f_147;
  int i_5, i_6, i_9, i_10, i_13, i_14, i_17, i_19, i_21, i_23, i_25, i_27, i_29, i_30, i_32, i_34, i_35, i_36, i_41, i_42, i_47, i_48, i_53, i_54, i_55, i_56, i_57, i_58, i_59, i_60, i_61, i_62, i_63, i_64, i_82, i_83, i_84, i_85, i_90, i_91, i_96, i_98, i_99, i_101, i_102, i_103, i_104, i_105, i_112, i_113, i_114, i_119, i_120, i_121, i_122, i_127, i_148;
  long l_37, l_38, l_39, l_43, l_44, l_45, l_49, l_50, l_51, l_86, l_87, l_88, l_92, l_93, l_94, l_106, l_107, l_108, l_115, l_116, l_117, l_123, l_124, l_125;
  ulong ul_0, ul_1, ul_2, ul_3, ul_4, ul_8, ul_12, ul_16, ul_18, ul_20, ul_22, ul_24, ul_26, ul_28, ul_31, ul_33, ul_40, ul_46, ul_52, ul_89, ul_95, ul_109, ul_118, ul_126;

  // BLOCK 0
  ul_0  =  (ulong) in;
  ul_1  =  (ulong) windows;
  ul_2  =  (ulong) out;
  ul_3  =  (ulong) shape;
  ul_4  =  ul_3 + 16L;
  i_5  =  *((__global int *) ul_4);
  i_6  =  get_global_id(0);
  b_7  =  i_6 < i_5;
  if(b_7)
  {
    // BLOCK 1
    ul_8  =  ul_3 + 20L;
    i_9  =  *((__global int *) ul_8);
    i_10  =  get_global_id(1);
    b_11  =  i_10 < i_9;
    if(b_11)
    {
      // BLOCK 2
      ul_12  =  ul_3 + 24L;
      i_13  =  *((__global int *) ul_12);
      i_14  =  get_global_id(2);
      b_15  =  i_14 < i_13;
      if(b_15)
      {
        // BLOCK 3
        ul_16  =  ul_3 + 28L;
        i_17  =  *((__global int *) ul_16);
        ul_18  =  ul_3 + 32L;
        i_19  =  *((__global int *) ul_18);
        ul_20  =  ul_3 + 36L;
        i_21  =  *((__global int *) ul_20);
        ul_22  =  ul_3 + 44L;
        i_23  =  *((__global int *) ul_22);
        ul_24  =  ul_3 + 48L;
        i_25  =  *((__global int *) ul_24);
        ul_26  =  ul_3 + 56L;
        i_27  =  *((__global int *) ul_26);
        ul_28  =  ul_3 + 60L;
        i_29  =  *((__global int *) ul_28);
        i_30  =  *((__global int *) ul_8);
        ul_31  =  ul_3 + 40L;
        i_32  =  *((__global int *) ul_31);
        ul_33  =  ul_3 + 52L;
        i_34  =  *((__global int *) ul_33);
        i_35  =  i_10 << 1;
        i_36  =  i_35 + i_10;
        l_37  =  (long) i_36;
        l_38  =  l_37 + 4L;
        l_39  =  l_38 << 2;
        ul_40  =  ul_1 + l_39;
        i_41  =  *((__global int *) ul_40);
        i_42  =  i_36 + 1;
        l_43  =  (long) i_42;
        l_44  =  l_43 + 4L;
        l_45  =  l_44 << 2;
        ul_46  =  ul_1 + l_45;
        i_47  =  *((__global int *) ul_46);
        i_48  =  i_36 + 2;
        l_49  =  (long) i_48;
        l_50  =  l_49 + 4L;
        l_51  =  l_50 << 2;
        ul_52  =  ul_1 + l_51;
        i_53  =  *((__global int *) ul_52);
        i_54  =  i_34 + i_6;
        i_55  =  i_30 * i_14;
        i_56  =  i_55 + i_10;
        i_57  =  i_56 * i_23;
        i_58  =  i_57 * i_25;
        i_59  =  i_54 + i_58;
        i_60  =  i_32 + i_6;
        i_61  =  i_17 * i_14;
        i_62  =  i_61 * i_19;
        i_63  =  i_62 * i_21;
        i_64  =  i_60 + i_63;
        f_66  =  0.0F;
        f_67  =  0.0F;
        f_68  =  0.0F;
        f_69  =  0.0F;
        f_70  =  0.0F;
        f_71  =  0.0F;
        f_72  =  0.0F;
        f_73  =  0.0F;
        f_74  =  0.0F;
        f_75  =  0.0F;
        f_76  =  0.0F;
        f_77  =  0.0F;
        f_78  =  0.0F;
        f_79  =  0.0F;
        f_80  =  0.0F;
        f_81  =  0.0F;
        v16f_65  =  (float16)(f_66, f_67, f_68, f_69, f_70, f_71, f_72, f_73, f_74, f_75, f_76, f_77, f_78, f_79, f_80, f_81);
        // BLOCK 4 MERGES [3 11 ]
        i_82  =  0;
        for(;i_82 < i_23;)
        {
          // BLOCK 5
          i_83  =  i_82 + i_30;
          i_84  =  i_83 << 1;
          i_85  =  i_84 + i_83;
          l_86  =  (long) i_85;
          l_87  =  l_86 + 4L;
          l_88  =  l_87 << 2;
          ul_89  =  ul_1 + l_88;
          i_90  =  *((__global int *) ul_89);
          i_91  =  i_85 + 1;
          l_92  =  (long) i_91;
          l_93  =  l_92 + 4L;
          l_94  =  l_93 << 2;
          ul_95  =  ul_1 + l_94;
          i_96  =  *((__global int *) ul_95);
          // BLOCK 6 MERGES [5 10 ]
          v16f_97  =  v16f_65;
          i_98  =  i_41;
          for(;i_98 < i_47;)
          {
            // BLOCK 7
            i_99  =  i_98 * i_19;
            // BLOCK 8 MERGES [7 9 ]
            v16f_100  =  v16f_97;
            i_101  =  i_90;
            for(;i_101 < i_96;)
            {
              // BLOCK 9
              i_102  =  i_99 + i_101;
              i_103  =  i_102 * i_21;
              i_104  =  i_64 + i_103;
              i_105  =  i_104 << 4;
              l_106  =  (long) i_105;
              l_107  =  l_106 << 2;
              l_108  =  l_107 + 16L;
              ul_109  =  ul_0 + l_108;
              v16f_110  =  vload16(0, (__global float *) ul_109);
              v16f_111  =  v16f_100 + v16f_110;
              i_112  =  i_29 + i_101;
              v16f_100  =  v16f_111;
              i_101  =  i_112;
            }  // B8
            // BLOCK 10
            i_113  =  i_27 + i_98;
            v16f_97  =  v16f_100;
            i_98  =  i_113;
          }  // B6
          // BLOCK 11
          i_114  =  i_85 + 2;
          l_115  =  (long) i_114;
          l_116  =  l_115 + 4L;
          l_117  =  l_116 << 2;
          ul_118  =  ul_1 + l_117;
          i_119  =  *((__global int *) ul_118);
          i_120  =  i_82 * i_25;
          i_121  =  i_59 + i_120;
          i_122  =  i_121 << 4;
          l_123  =  (long) i_122;
          l_124  =  l_123 << 2;
          l_125  =  l_124 + 16L;
          ul_126  =  ul_2 + l_125;
          i_127  =  i_53 * i_119;
          f_128  =  (float) i_127;
          f_129  =  1.0F / f_128;
          f_131  =  f_129;
          f_132  =  f_129;
          f_133  =  f_129;
          f_134  =  f_129;
          f_135  =  f_129;
          f_136  =  f_129;
          f_137  =  f_129;
          f_138  =  f_129;
          f_139  =  f_129;
          f_140  =  f_129;
          f_141  =  f_129;
          f_142  =  f_129;
          f_143  =  f_129;
          f_144  =  f_129;
          f_145  =  f_129;
          f_146  =  f_129;
          v16f_130  =  (float16)(f_131, f_132, f_133, f_134, f_135, f_136, f_137, f_138, f_139, f_140, f_141, f_142, f_143, f_144, f_145, f_146);
          v16f_147  =  v16f_97 * v16f_130;
          vstore16(v16f_147, 0, (__global float *) ul_126);
          i_148  =  i_82 + 1;
          i_82  =  i_148;
        }  // B4
        // BLOCK 12
      }  // B2
      else
      {
        // BLOCK 13
        return;
      }  // B2
    }  // B1
    else
    {
      // BLOCK 14
      return;
    }  // B1
  }  // B0
  else
  {
    // BLOCK 15
  }  // B0
  // BLOCK 16 MERGES [15 14 13 12 ]
  return;
}  //  kernel
