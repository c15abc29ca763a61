#pragma OPENCL EXTENSION cl_khr_fp16 : enable
__kernel void tile1x1(__global long *_kernel_context, __constant uchar *_constant_region, __local uchar *_local_region, __global int *_atomics, __global uchar *in, __global uchar *weights, __global uchar *bias, __global uchar *limits, __global uchar *table, __global uchar *out, __global uchar *shape)
{
  bool b_10, b_14, b_18, b_124;
  float f_48, f_99, f_101, f_102, f_103, f_104, f_105, f_106, f_107, f_108, f_109, f_110, f_111, f_112, f_113, f_114, f_115, f_116, f_137, f_139, f_141, f_143, f_145, f_147, f_149, f_151, f_153, f_155, f_157, f_159, f_161, f_163, f_165, f_167, f_169, f_170, f_171, f_172, f_173, f_174, f_175, f_176, f_177, f_178, f_179, f_180, f_181, f_182, f_183, f_184;
  float16 v16f_46, v16f_69, v16f_85, v16f_93, v16f_100, v16f_117, v16f_118, v16f_168;
  int i_8, i_9, i_12, i_13, i_16, i_17, i_20, i_22, i_24, i_26, i_28, i_30, i_32, i_34, i_36, i_38, i_40, i_41, i_50, i_51, i_52, i_53, i_54, i_55, i_56, i_57, i_58, i_59, i_60, i_61, i_63, i_64, i_65, i_66, i_67, i_68, i_70, i_71, i_72, i_77, i_78, i_79, i_80, i_81, i_82, i_83, i_84, i_86, i_87, i_88, i_94, i_119, i_120, i_121, i_122, i_123, i_125, i_126, i_127, i_128, i_129, i_130, i_135, i_136, i_138, i_140, i_142, i_144, i_146, i_148, i_150, i_152, i_154, i_156, i_158, i_160, i_162, i_164, i_166, i_185;
  long l_42, l_43, l_44, l_73, l_74, l_75, l_89, l_90, l_91, l_95, l_96, l_97, l_131, l_132, l_133;
  ulong ul_0, ul_1, ul_2, ul_3, ul_4, ul_5, ul_6, ul_7, ul_11, ul_15, ul_19, ul_21, ul_23, ul_25, ul_27, ul_29, ul_31, ul_33, ul_35, ul_37, ul_39, ul_45, ul_47, ul_49, ul_62, ul_76, ul_92, ul_98, ul_134;

  // BLOCK 0
  ul_0  =  (ulong) in;
  ul_1  =  (ulong) weights;
  ul_2  =  (ulong) bias;
  ul_3  =  (ulong) limits;
  ul_4  =  (ulong) table;
  ul_5  =  (ulong) out;
  ul_6  =  (ulong) shape;
  ul_7  =  ul_6 + 16L;
  i_8  =  *((__global int *) ul_7);
  i_9  =  get_global_id(0);
  b_10  =  i_9 < i_8;
  if(b_10)
  {
    // BLOCK 1
    ul_11  =  ul_6 + 20L;
    i_12  =  *((__global int *) ul_11);
    i_13  =  get_global_id(1);
    b_14  =  i_13 < i_12;
    if(b_14)
    {
      // BLOCK 2
      ul_15  =  ul_6 + 24L;
      i_16  =  *((__global int *) ul_15);
      i_17  =  get_global_id(2);
      b_18  =  i_17 < i_16;
      if(b_18)
      {
        // BLOCK 3
        ul_19  =  ul_6 + 28L;
        i_20  =  *((__global int *) ul_19);
        ul_21  =  ul_6 + 32L;
        i_22  =  *((__global int *) ul_21);
        ul_23  =  ul_6 + 36L;
        i_24  =  *((__global int *) ul_23);
        ul_25  =  ul_6 + 40L;
        i_26  =  *((__global int *) ul_25);
        ul_27  =  ul_6 + 52L;
        i_28  =  *((__global int *) ul_27);
        ul_29  =  ul_6 + 56L;
        i_30  =  *((__global int *) ul_29);
        ul_31  =  ul_6 + 72L;
        i_32  =  *((__global int *) ul_31);
        ul_33  =  ul_6 + 44L;
        i_34  =  *((__global int *) ul_33);
        ul_35  =  ul_6 + 48L;
        i_36  =  *((__global int *) ul_35);
        ul_37  =  ul_6 + 60L;
        i_38  =  *((__global int *) ul_37);
        ul_39  =  ul_6 + 64L;
        i_40  =  *((__global int *) ul_39);
        i_41  =  i_13 << 4;
        l_42  =  (long) i_41;
        l_43  =  l_42 << 2;
        l_44  =  l_43 + 16L;
        ul_45  =  ul_2 + l_44;
        v16f_46  =  vload16(0, (__global float *) ul_45);
        ul_47  =  ul_3 + 16L;
        f_48  =  *((__global float *) ul_47);
        ul_49  =  ul_6 + 76L;
        i_50  =  *((__global int *) ul_49);
        i_51  =  i_50 * i_9;
        i_52  =  i_51 + i_50;
        i_53  =  min(i_52, i_20);
        i_54  =  i_36 * i_17;
        i_55  =  i_54 + i_34;
        i_56  =  i_13 / i_32;
        i_57  =  i_24 * i_56;
        i_58  =  i_55 + i_57;
        i_59  =  i_22 * i_13;
        i_60  =  i_59 * i_24;
        i_61  =  i_20 + -1;
        ul_62  =  ul_6 + 68L;
        // BLOCK 4 MERGES [3 64 ]
        i_63  =  i_51;
        for(;i_63 < i_53;)
        {
          // BLOCK 5
          i_64  =  *((__global int *) ul_62);
          i_65  =  i_64 * i_17;
          i_66  =  i_65 + i_60;
          i_67  =  min(i_63, i_61);
          // BLOCK 6 MERGES [5 10 ]
          i_68  =  i_66;
          v16f_69  =  v16f_46;
          i_70  =  0;
          i_71  =  0;
          for(;i_71 < i_22;)
          {
            // BLOCK 7
            i_72  =  i_67 + i_70;
            l_73  =  (long) i_72;
            l_74  =  l_73 + 4L;
            l_75  =  l_74 << 2;
            ul_76  =  ul_4 + l_75;
            i_77  =  *((__global int *) ul_76);
            i_78  =  i_26 * i_77;
            i_79  =  i_58 + i_78;
            i_80  =  i_77 >> 31;
            i_81  =  ~i_80;
            i_82  =  i_79 & i_81;
            i_83  =  i_80 & i_28;
            i_84  =  i_82 + i_83;
            // BLOCK 8 MERGES [7 9 ]
            v16f_85  =  v16f_69;
            i_86  =  0;
            for(;i_86 < i_24;)
            {
              // BLOCK 9
              i_87  =  i_68 + i_86;
              i_88  =  i_87 << 4;
              l_89  =  (long) i_88;
              l_90  =  l_89 << 2;
              l_91  =  l_90 + 16L;
              ul_92  =  ul_1 + l_91;
              v16f_93  =  vload16(0, (__global float *) ul_92);
              i_94  =  i_84 + i_86;
              l_95  =  (long) i_94;
              l_96  =  l_95 + 4L;
              l_97  =  l_96 << 2;
              ul_98  =  ul_0 + l_97;
              f_99  =  *((__global float *) ul_98);
              f_101  =  f_99;
              f_102  =  f_99;
              f_103  =  f_99;
              f_104  =  f_99;
              f_105  =  f_99;
              f_106  =  f_99;
              f_107  =  f_99;
              f_108  =  f_99;
              f_109  =  f_99;
              f_110  =  f_99;
              f_111  =  f_99;
              f_112  =  f_99;
              f_113  =  f_99;
              f_114  =  f_99;
              f_115  =  f_99;
              f_116  =  f_99;
              v16f_100  =  (float16)(f_101, f_102, f_103, f_104, f_105, f_106, f_107, f_108, f_109, f_110, f_111, f_112, f_113, f_114, f_115, f_116);
              v16f_117  =  v16f_100 * v16f_93;
              v16f_118  =  v16f_85 + v16f_117;
              i_119  =  i_86 + 1;
              v16f_85  =  v16f_118;
              i_86  =  i_119;
            }  // B8
            // BLOCK 10
            i_120  =  i_71 + 1;
            i_121  =  i_70 + i_20;
            i_122  =  i_68 + i_24;
            i_68  =  i_122;
            v16f_69  =  v16f_85;
            i_70  =  i_121;
            i_71  =  i_120;
          }  // B6
          // BLOCK 11
          i_123  =  i_63 + 1;
          b_124  =  i_63 < i_20;
          if(b_124)
          {
            // BLOCK 12
            i_125  =  i_40 * i_17;
            i_126  =  i_125 + i_38;
            i_127  =  i_126 + i_13;
            i_128  =  i_30 * i_63;
            i_129  =  i_127 + i_128;
            i_130  =  i_129 << 4;
            l_131  =  (long) i_130;
            l_132  =  l_131 << 2;
            l_133  =  l_132 + 16L;
            ul_134  =  ul_5 + l_133;
            i_135  =  isless(-3.0E38F, f_48);
            if(i_135 == 1)
            {
              // BLOCK 13
              i_136  =  isless(v16f_69.s0, f_48);
              if(i_136 == 1)
              {
                // BLOCK 14
                f_137  =  f_48;
              }  // B13
              else
              {
                // BLOCK 15
                f_137  =  v16f_69.s0;
              }  // B13
              // BLOCK 16 MERGES [14 15 ]
              i_138  =  isless(v16f_69.s1, f_48);
              if(i_138 == 1)
              {
                // BLOCK 17
                f_139  =  f_48;
              }  // B16
              else
              {
                // BLOCK 18
                f_139  =  v16f_69.s1;
              }  // B16
              // BLOCK 19 MERGES [17 18 ]
              i_140  =  isless(v16f_69.s2, f_48);
              if(i_140 == 1)
              {
                // BLOCK 20
                f_141  =  f_48;
              }  // B19
              else
              {
                // BLOCK 21
                f_141  =  v16f_69.s2;
              }  // B19
              // BLOCK 22 MERGES [20 21 ]
              i_142  =  isless(v16f_69.s3, f_48);
              if(i_142 == 1)
              {
                // BLOCK 23
                f_143  =  f_48;
              }  // B22
              else
              {
                // BLOCK 24
                f_143  =  v16f_69.s3;
              }  // B22
              // BLOCK 25 MERGES [23 24 ]
              i_144  =  isless(v16f_69.s4, f_48);
              if(i_144 == 1)
              {
                // BLOCK 26
                f_145  =  f_48;
              }  // B25
              else
              {
                // BLOCK 27
                f_145  =  v16f_69.s4;
              }  // B25
              // BLOCK 28 MERGES [26 27 ]
              i_146  =  isless(v16f_69.s5, f_48);
              if(i_146 == 1)
              {
                // BLOCK 29
                f_147  =  f_48;
              }  // B28
              else
              {
                // BLOCK 30
                f_147  =  v16f_69.s5;
              }  // B28
              // BLOCK 31 MERGES [29 30 ]
              i_148  =  isless(v16f_69.s6, f_48);
              if(i_148 == 1)
              {
                // BLOCK 32
                f_149  =  f_48;
              }  // B31
              else
              {
                // BLOCK 33
                f_149  =  v16f_69.s6;
              }  // B31
              // BLOCK 34 MERGES [32 33 ]
              i_150  =  isless(v16f_69.s7, f_48);
              if(i_150 == 1)
              {
                // BLOCK 35
                f_151  =  f_48;
              }  // B34
              else
              {
                // BLOCK 36
                f_151  =  v16f_69.s7;
              }  // B34
              // BLOCK 37 MERGES [35 36 ]
              i_152  =  isless(v16f_69.s8, f_48);
              if(i_152 == 1)
              {
                // BLOCK 38
                f_153  =  f_48;
              }  // B37
              else
              {
                // BLOCK 39
                f_153  =  v16f_69.s8;
              }  // B37
              // BLOCK 40 MERGES [38 39 ]
              i_154  =  isless(v16f_69.s9, f_48);
              if(i_154 == 1)
              {
                // BLOCK 41
                f_155  =  f_48;
              }  // B40
              else
              {
                // BLOCK 42
                f_155  =  v16f_69.s9;
              }  // B40
              // BLOCK 43 MERGES [41 42 ]
              i_156  =  isless(v16f_69.sA, f_48);
              if(i_156 == 1)
              {
                // BLOCK 44
                f_157  =  f_48;
              }  // B43
              else
              {
                // BLOCK 45
                f_157  =  v16f_69.sA;
              }  // B43
              // BLOCK 46 MERGES [44 45 ]
              i_158  =  isless(v16f_69.sB, f_48);
              if(i_158 == 1)
              {
                // BLOCK 47
                f_159  =  f_48;
              }  // B46
              else
              {
                // BLOCK 48
                f_159  =  v16f_69.sB;
              }  // B46
              // BLOCK 49 MERGES [47 48 ]
              i_160  =  isless(v16f_69.sC, f_48);
              if(i_160 == 1)
              {
                // BLOCK 50
                f_161  =  f_48;
              }  // B49
              else
              {
                // BLOCK 51
                f_161  =  v16f_69.sC;
              }  // B49
              // BLOCK 52 MERGES [50 51 ]
              i_162  =  isless(v16f_69.sD, f_48);
              if(i_162 == 1)
              {
                // BLOCK 53
                f_163  =  f_48;
              }  // B52
              else
              {
                // BLOCK 54
                f_163  =  v16f_69.sD;
              }  // B52
              // BLOCK 55 MERGES [53 54 ]
              i_164  =  isless(v16f_69.sE, f_48);
              if(i_164 == 1)
              {
                // BLOCK 56
                f_165  =  f_48;
              }  // B55
              else
              {
                // BLOCK 57
                f_165  =  v16f_69.sE;
              }  // B55
              // BLOCK 58 MERGES [56 57 ]
              i_166  =  isless(v16f_69.sF, f_48);
              if(i_166 == 1)
              {
                // BLOCK 59
                f_167  =  f_48;
              }  // B58
              else
              {
                // BLOCK 60
                f_167  =  v16f_69.sF;
              }  // B58
              // BLOCK 61 MERGES [59 60 ]
              f_169  =  f_137;
              f_170  =  f_139;
              f_171  =  f_141;
              f_172  =  f_143;
              f_173  =  f_145;
              f_174  =  f_147;
              f_175  =  f_149;
              f_176  =  f_151;
              f_177  =  f_153;
              f_178  =  f_155;
              f_179  =  f_157;
              f_180  =  f_159;
              f_181  =  f_161;
              f_182  =  f_163;
              f_183  =  f_165;
              f_184  =  f_167;
              v16f_168  =  (float16)(f_169, f_170, f_171, f_172, f_173, f_174, f_175, f_176, f_177, f_178, f_179, f_180, f_181, f_182, f_183, f_184);
              vstore16(v16f_168, 0, (__global float *) ul_134);
            }  // B12
            else
            {
              // BLOCK 62
              vstore16(v16f_69, 0, (__global float *) ul_134);
            }  // B12
          }  // B11
          else
          {
            // BLOCK 63
          }  // B11
          // BLOCK 64 MERGES [63 62 61 ]
          i_185  =  i_123;
          i_63  =  i_185;
        }  // B4
        // BLOCK 65
      }  // B2
      else
      {
        // BLOCK 66
        return;
      }  // B2
    }  // B1
    else
    {
      // BLOCK 67
      return;
    }  // B1
  }  // B0
  else
  {
    // BLOCK 68
  }  // B0
  // BLOCK 69 MERGES [68 67 66 65 ]
  return;
}  //  kernel
