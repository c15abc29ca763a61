#pragma OPENCL EXTENSION cl_khr_fp16 : enable
__kernel void binary(__global long *_kernel_context, __constant uchar *_constant_region, __local uchar *_local_region, __global int *_atomics, __global uchar *a, __global uchar *b, __global uchar *constants, __global uchar *out, __global uchar *shape)
{
  bool b_8, b_10, b_12, b_121, b_125, b_127, b_135, b_140;
  float f_101, f_118, f_122, f_123, f_124, f_126, f_132, f_134, f_137, f_139, f_141, f_142, f_143, f_144, f_145;
  int i_6, i_7, i_9, i_11, i_14, i_16, i_18, i_20, i_22, i_24, i_26, i_28, i_30, i_32, i_34, i_36, i_38, i_40, i_42, i_44, i_46, i_48, i_50, i_52, i_54, i_56, i_58, i_60, i_62, i_64, i_66, i_67, i_68, i_69, i_70, i_71, i_72, i_73, i_74, i_75, i_76, i_77, i_78, i_79, i_80, i_81, i_82, i_83, i_84, i_85, i_86, i_87, i_88, i_89, i_90, i_91, i_92, i_93, i_94, i_95, i_96, i_102, i_103, i_104, i_105, i_106, i_107, i_108, i_109, i_110, i_111, i_112, i_113, i_120, i_128, i_130, i_136, i_138, i_146, i_147, i_148, i_149, i_150, i_151, i_152, i_153, i_154, i_155, i_156, i_157;
  long l_97, l_98, l_99, l_114, l_115, l_116, l_158, l_159, l_160;
  ulong ul_0, ul_1, ul_2, ul_3, ul_4, ul_5, ul_13, ul_15, ul_17, ul_19, ul_21, ul_23, ul_25, ul_27, ul_29, ul_31, ul_33, ul_35, ul_37, ul_39, ul_41, ul_43, ul_45, ul_47, ul_49, ul_51, ul_53, ul_55, ul_57, ul_59, ul_61, ul_63, ul_65, ul_100, ul_117, ul_119, ul_129, ul_131, ul_133, ul_161;

  // BLOCK 0
  ul_0  =  (ulong) a;
  ul_1  =  (ulong) b;
  ul_2  =  (ulong) constants;
  ul_3  =  (ulong) out;
  ul_4  =  (ulong) shape;
  ul_5  =  ul_4 + 16L;
  i_6  =  *((__global int *) ul_5);
  i_7  =  get_global_id(0);
  b_8  =  i_7 < i_6;
  if(b_8)
  {
    // BLOCK 1
    i_9  =  get_global_id(1);
    b_10  =  i_9 < 1;
    if(b_10)
    {
      // BLOCK 2
      i_11  =  get_global_id(2);
      b_12  =  i_11 < 1;
      if(b_12)
      {
        // BLOCK 3
        ul_13  =  ul_4 + 100L;
        i_14  =  *((__global int *) ul_13);
        ul_15  =  ul_4 + 132L;
        i_16  =  *((__global int *) ul_15);
        ul_17  =  ul_4 + 104L;
        i_18  =  *((__global int *) ul_17);
        ul_19  =  ul_4 + 48L;
        i_20  =  *((__global int *) ul_19);
        ul_21  =  ul_4 + 72L;
        i_22  =  *((__global int *) ul_21);
        ul_23  =  ul_4 + 128L;
        i_24  =  *((__global int *) ul_23);
        ul_25  =  ul_4 + 96L;
        i_26  =  *((__global int *) ul_25);
        ul_27  =  ul_4 + 44L;
        i_28  =  *((__global int *) ul_27);
        ul_29  =  ul_4 + 68L;
        i_30  =  *((__global int *) ul_29);
        ul_31  =  ul_4 + 124L;
        i_32  =  *((__global int *) ul_31);
        ul_33  =  ul_4 + 92L;
        i_34  =  *((__global int *) ul_33);
        ul_35  =  ul_4 + 40L;
        i_36  =  *((__global int *) ul_35);
        ul_37  =  ul_4 + 64L;
        i_38  =  *((__global int *) ul_37);
        ul_39  =  ul_4 + 120L;
        i_40  =  *((__global int *) ul_39);
        ul_41  =  ul_4 + 88L;
        i_42  =  *((__global int *) ul_41);
        ul_43  =  ul_4 + 36L;
        i_44  =  *((__global int *) ul_43);
        ul_45  =  ul_4 + 60L;
        i_46  =  *((__global int *) ul_45);
        ul_47  =  ul_4 + 116L;
        i_48  =  *((__global int *) ul_47);
        ul_49  =  ul_4 + 84L;
        i_50  =  *((__global int *) ul_49);
        ul_51  =  ul_4 + 32L;
        i_52  =  *((__global int *) ul_51);
        ul_53  =  ul_4 + 56L;
        i_54  =  *((__global int *) ul_53);
        ul_55  =  ul_4 + 112L;
        i_56  =  *((__global int *) ul_55);
        ul_57  =  ul_4 + 80L;
        i_58  =  *((__global int *) ul_57);
        ul_59  =  ul_4 + 28L;
        i_60  =  *((__global int *) ul_59);
        ul_61  =  ul_4 + 52L;
        i_62  =  *((__global int *) ul_61);
        ul_63  =  ul_4 + 108L;
        i_64  =  *((__global int *) ul_63);
        ul_65  =  ul_4 + 76L;
        i_66  =  *((__global int *) ul_65);
        i_67  =  i_7 / i_20;
        i_68  =  i_67 * i_20;
        i_69  =  i_7 - i_68;
        i_70  =  i_69 * i_22;
        i_71  =  i_70 + i_14;
        i_72  =  i_67 / i_28;
        i_73  =  i_72 * i_28;
        i_74  =  i_67 - i_73;
        i_75  =  i_74 * i_30;
        i_76  =  i_71 + i_75;
        i_77  =  i_72 / i_36;
        i_78  =  i_77 * i_36;
        i_79  =  i_72 - i_78;
        i_80  =  i_79 * i_38;
        i_81  =  i_76 + i_80;
        i_82  =  i_77 / i_44;
        i_83  =  i_82 * i_44;
        i_84  =  i_77 - i_83;
        i_85  =  i_84 * i_46;
        i_86  =  i_81 + i_85;
        i_87  =  i_82 / i_52;
        i_88  =  i_87 * i_52;
        i_89  =  i_82 - i_88;
        i_90  =  i_89 * i_54;
        i_91  =  i_86 + i_90;
        i_92  =  i_87 / i_60;
        i_93  =  i_92 * i_60;
        i_94  =  i_87 - i_93;
        i_95  =  i_94 * i_62;
        i_96  =  i_91 + i_95;
        l_97  =  (long) i_96;
        l_98  =  l_97 + 4L;
        l_99  =  l_98 << 2;
        ul_100  =  ul_0 + l_99;
        f_101  =  *((__global float *) ul_100);
        i_102  =  i_24 * i_69;
        i_103  =  i_102 + i_16;
        i_104  =  i_32 * i_74;
        i_105  =  i_103 + i_104;
        i_106  =  i_40 * i_79;
        i_107  =  i_105 + i_106;
        i_108  =  i_48 * i_84;
        i_109  =  i_107 + i_108;
        i_110  =  i_56 * i_89;
        i_111  =  i_109 + i_110;
        i_112  =  i_64 * i_94;
        i_113  =  i_111 + i_112;
        l_114  =  (long) i_113;
        l_115  =  l_114 + 4L;
        l_116  =  l_115 << 2;
        ul_117  =  ul_1 + l_116;
        f_118  =  *((__global float *) ul_117);
        ul_119  =  ul_4 + 136L;
        i_120  =  *((__global int *) ul_119);
        b_121  =  i_120 == 0;
        if(b_121)
        {
          // BLOCK 4
          f_122  =  f_101 + f_118;
          f_123  =  f_122;
        }  // B3
        else
        {
          // BLOCK 5
          f_123  =  f_101;
        }  // B3
        // BLOCK 6 MERGES [5 4 ]
        f_124  =  f_101 * f_118;
        b_125  =  i_120 == 1;
        if(b_125)
        {
          // BLOCK 7
          f_126  =  f_124;
        }  // B6
        else
        {
          // BLOCK 8
          b_127  =  i_120 == 2;
          if(b_127)
          {
            // BLOCK 9
            i_128  =  isless(f_101, 0.0F);
            if(i_128 == 1)
            {
              // BLOCK 10
              f_126  =  f_124;
            }  // B9
            else
            {
              // BLOCK 11
              f_126  =  f_123;
            }  // B9
          }  // B8
          else
          {
            // BLOCK 12
            f_126  =  f_123;
          }  // B8
        }  // B6
        // BLOCK 13 MERGES [12 11 7 10 ]
        ul_129  =  ul_4 + 140L;
        i_130  =  *((__global int *) ul_129);
        ul_131  =  ul_2 + 16L;
        f_132  =  *((__global float *) ul_131);
        ul_133  =  ul_2 + 20L;
        f_134  =  *((__global float *) ul_133);
        b_135  =  i_130 == 1;
        if(b_135)
        {
          // BLOCK 14
          i_136  =  isless(f_126, f_132);
          if(i_136 == 1)
          {
            // BLOCK 15
            f_137  =  f_132;
          }  // B14
          else
          {
            // BLOCK 16
            f_137  =  f_126;
          }  // B14
          // BLOCK 17 MERGES [16 15 ]
          i_138  =  isless(f_134, f_137);
          if(i_138 == 1)
          {
            // BLOCK 18
            f_139  =  f_134;
          }  // B17
          else
          {
            // BLOCK 19
            f_139  =  f_137;
          }  // B17
        }  // B13
        else
        {
          // BLOCK 20
          f_139  =  f_126;
        }  // B13
        // BLOCK 21 MERGES [20 19 18 ]
        b_140  =  i_130 == 2;
        if(b_140)
        {
          // BLOCK 22
          f_141  =  -f_126;
          f_142  =  exp(f_141);
          f_143  =  f_142 + 1.0F;
          f_144  =  1.0F / f_143;
          f_145  =  f_144;
        }  // B21
        else
        {
          // BLOCK 23
          f_145  =  f_139;
        }  // B21
        // BLOCK 24 MERGES [23 22 ]
        i_146  =  i_26 * i_69;
        i_147  =  i_146 + i_18;
        i_148  =  i_34 * i_74;
        i_149  =  i_147 + i_148;
        i_150  =  i_42 * i_79;
        i_151  =  i_149 + i_150;
        i_152  =  i_50 * i_84;
        i_153  =  i_151 + i_152;
        i_154  =  i_58 * i_89;
        i_155  =  i_153 + i_154;
        i_156  =  i_66 * i_94;
        i_157  =  i_155 + i_156;
        l_158  =  (long) i_157;
        l_159  =  l_158 + 4L;
        l_160  =  l_159 << 2;
        ul_161  =  ul_3 + l_160;
        *((__global float *) ul_161)  =  f_145;
      }  // B2
      else
      {
        // BLOCK 25
        return;
      }  // B2
    }  // B1
    else
    {
      // BLOCK 26
      return;
    }  // B1
  }  // B0
  else
  {
    // BLOCK 27
  }  // B0
  // BLOCK 28 MERGES [27 26 25 24 ]
  return;
}  //  kernel
