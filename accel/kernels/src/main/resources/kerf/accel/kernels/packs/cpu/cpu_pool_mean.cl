#pragma OPENCL EXTENSION cl_khr_fp16 : enable
__kernel void mean(__global long *_kernel_context, __constant uchar *_constant_region, __local uchar *_local_region, __global int *_atomics, __global uchar *in, __global uchar *windows, __global uchar *out, __global uchar *shape)
{
  bool b_7, b_11, b_15;
  float f_72, f_73, f_74, f_75, f_76, f_77, f_78, f_79, f_80, f_81, f_82, f_83, f_84, f_85, f_86, f_87, f_110, f_111, f_113, f_114, f_115, f_116, f_117, f_118, f_119, f_120, f_121, f_122, f_123, f_124, f_125, f_126, f_127, f_128;
  float16 v16f_71, v16f_112, v16f_132, v16f_135, v16f_146, v16f_147, v16f_156;
  int i_5, i_6, i_9, i_10, i_13, i_14, i_17, i_19, i_21, i_23, i_25, i_27, i_29, i_30, i_32, i_33, i_35, i_37, i_39, i_40, i_41, i_46, i_47, i_52, i_53, i_58, i_59, i_60, i_61, i_62, i_63, i_64, i_65, i_66, i_67, i_68, i_69, i_70, i_88, i_89, i_90, i_91, i_96, i_97, i_102, i_103, i_108, i_109, i_129, i_130, i_131, i_133, i_134, i_136, i_137, i_138, i_139, i_140, i_141, i_148, i_149, i_150, i_151, i_157, i_158;
  long l_42, l_43, l_44, l_48, l_49, l_50, l_54, l_55, l_56, l_92, l_93, l_94, l_98, l_99, l_100, l_104, l_105, l_106, l_142, l_143, l_144, l_152, l_153, l_154;
  ulong ul_0, ul_1, ul_2, ul_3, ul_4, ul_8, ul_12, ul_16, ul_18, ul_20, ul_22, ul_24, ul_26, ul_28, ul_31, ul_34, ul_36, ul_38, ul_45, ul_51, ul_57, ul_95, ul_101, ul_107, ul_145, ul_155;

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
        ul_31  =  ul_3 + 92L;
        i_32  =  *((__global int *) ul_31);
        i_33  =  *((__global int *) ul_31);
        ul_34  =  ul_3 + 88L;
        i_35  =  *((__global int *) ul_34);
        ul_36  =  ul_3 + 40L;
        i_37  =  *((__global int *) ul_36);
        ul_38  =  ul_3 + 52L;
        i_39  =  *((__global int *) ul_38);
        i_40  =  i_10 << 1;
        i_41  =  i_40 + i_10;
        l_42  =  (long) i_41;
        l_43  =  l_42 + 4L;
        l_44  =  l_43 << 2;
        ul_45  =  ul_1 + l_44;
        i_46  =  *((__global int *) ul_45);
        i_47  =  i_41 + 1;
        l_48  =  (long) i_47;
        l_49  =  l_48 + 4L;
        l_50  =  l_49 << 2;
        ul_51  =  ul_1 + l_50;
        i_52  =  *((__global int *) ul_51);
        i_53  =  i_41 + 2;
        l_54  =  (long) i_53;
        l_55  =  l_54 + 4L;
        l_56  =  l_55 << 2;
        ul_57  =  ul_1 + l_56;
        i_58  =  *((__global int *) ul_57);
        i_59  =  i_30 * i_14;
        i_60  =  i_59 + i_10;
        i_61  =  i_60 * i_23;
        i_62  =  i_61 * i_25;
        i_63  =  i_62 + i_39;
        i_64  =  i_17 * i_14;
        i_65  =  i_64 * i_19;
        i_66  =  i_65 * i_21;
        i_67  =  i_66 + i_37;
        i_68  =  i_32 * i_6;
        i_69  =  i_68 + i_33;
        i_70  =  min(i_69, i_35);
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
        f_82  =  0.0F;
        f_83  =  0.0F;
        f_84  =  0.0F;
        f_85  =  0.0F;
        f_86  =  0.0F;
        f_87  =  0.0F;
        v16f_71  =  (float16)(f_72, f_73, f_74, f_75, f_76, f_77, f_78, f_79, f_80, f_81, f_82, f_83, f_84, f_85, f_86, f_87);
        // BLOCK 4 MERGES [3 14 ]
        i_88  =  0;
        for(;i_88 < i_23;)
        {
          // BLOCK 5
          i_89  =  i_88 + i_30;
          i_90  =  i_89 << 1;
          i_91  =  i_90 + i_89;
          l_92  =  (long) i_91;
          l_93  =  l_92 + 4L;
          l_94  =  l_93 << 2;
          ul_95  =  ul_1 + l_94;
          i_96  =  *((__global int *) ul_95);
          i_97  =  i_91 + 1;
          l_98  =  (long) i_97;
          l_99  =  l_98 + 4L;
          l_100  =  l_99 << 2;
          ul_101  =  ul_1 + l_100;
          i_102  =  *((__global int *) ul_101);
          i_103  =  i_91 + 2;
          l_104  =  (long) i_103;
          l_105  =  l_104 + 4L;
          l_106  =  l_105 << 2;
          ul_107  =  ul_1 + l_106;
          i_108  =  *((__global int *) ul_107);
          i_109  =  i_58 * i_108;
          f_110  =  (float) i_109;
          f_111  =  1.0F / f_110;
          f_113  =  f_111;
          f_114  =  f_111;
          f_115  =  f_111;
          f_116  =  f_111;
          f_117  =  f_111;
          f_118  =  f_111;
          f_119  =  f_111;
          f_120  =  f_111;
          f_121  =  f_111;
          f_122  =  f_111;
          f_123  =  f_111;
          f_124  =  f_111;
          f_125  =  f_111;
          f_126  =  f_111;
          f_127  =  f_111;
          f_128  =  f_111;
          v16f_112  =  (float16)(f_113, f_114, f_115, f_116, f_117, f_118, f_119, f_120, f_121, f_122, f_123, f_124, f_125, f_126, f_127, f_128);
          i_129  =  i_88 * i_25;
          i_130  =  i_63 + i_129;
          // BLOCK 6 MERGES [5 13 ]
          i_131  =  i_68;
          for(;i_131 < i_70;)
          {
            // BLOCK 7
            // BLOCK 8 MERGES [7 12 ]
            v16f_132  =  v16f_71;
            i_133  =  i_46;
            for(;i_133 < i_52;)
            {
              // BLOCK 9
              i_134  =  i_133 * i_19;
              // BLOCK 10 MERGES [9 11 ]
              v16f_135  =  v16f_132;
              i_136  =  i_96;
              for(;i_136 < i_102;)
              {
                // BLOCK 11
                i_137  =  i_134 + i_136;
                i_138  =  i_137 * i_21;
                i_139  =  i_67 + i_138;
                i_140  =  i_139 + i_131;
                i_141  =  i_140 << 4;
                l_142  =  (long) i_141;
                l_143  =  l_142 << 2;
                l_144  =  l_143 + 16L;
                ul_145  =  ul_0 + l_144;
                v16f_146  =  vload16(0, (__global float *) ul_145);
                v16f_147  =  v16f_135 + v16f_146;
                i_148  =  i_29 + i_136;
                v16f_135  =  v16f_147;
                i_136  =  i_148;
              }  // B10
              // BLOCK 12
              i_149  =  i_27 + i_133;
              v16f_132  =  v16f_135;
              i_133  =  i_149;
            }  // B8
            // BLOCK 13
            i_150  =  i_130 + i_131;
            i_151  =  i_150 << 4;
            l_152  =  (long) i_151;
            l_153  =  l_152 << 2;
            l_154  =  l_153 + 16L;
            ul_155  =  ul_2 + l_154;
            v16f_156  =  v16f_132 * v16f_112;
            vstore16(v16f_156, 0, (__global float *) ul_155);
            i_157  =  i_131 + 1;
            i_131  =  i_157;
          }  // B6
          // BLOCK 14
          i_158  =  i_88 + 1;
          i_88  =  i_158;
        }  // B4
        // BLOCK 15
      }  // B2
      else
      {
        // BLOCK 16
        return;
      }  // B2
    }  // B1
    else
    {
      // BLOCK 17
      return;
    }  // B1
  }  // B0
  else
  {
    // BLOCK 18
  }  // B0
  // BLOCK 19 MERGES [18 17 16 15 ]
  return;
}  //  kernel
